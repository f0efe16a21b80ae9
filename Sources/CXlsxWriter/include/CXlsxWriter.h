// libxlsxwriter, which writes workbooks. It is loaded when the first workbook is written, not linked:
// it brings libcrypto along, and would double the time in which every command starts.

#ifndef FURIKAERI_CXLSXWRITER_H
#define FURIKAERI_CXLSXWRITER_H

#include <stddef.h>
#include <xlsxwriter.h>

// The functions that are used, each a member of the same name and type below.
#define FURIKAERI_XLSX_FUNCTIONS(USE) \
  USE(workbook_new_opt) \
  USE(workbook_add_worksheet) \
  USE(workbook_add_format) \
  USE(workbook_set_properties) \
  USE(workbook_define_name) \
  USE(workbook_add_chart) \
  USE(workbook_close) \
  USE(lxw_workbook_free) \
  USE(lxw_strerror) \
  USE(worksheet_write_string) \
  USE(worksheet_write_number) \
  USE(worksheet_write_boolean) \
  USE(worksheet_write_blank) \
  USE(worksheet_write_formula_str) \
  USE(worksheet_write_formula_num) \
  USE(worksheet_write_url_opt) \
  USE(worksheet_write_comment_opt) \
  USE(worksheet_insert_chart_opt) \
  USE(worksheet_merge_range) \
  USE(worksheet_set_column_opt) \
  USE(worksheet_set_row_opt) \
  USE(worksheet_autofilter) \
  USE(worksheet_data_validation_range) \
  USE(worksheet_freeze_panes) \
  USE(worksheet_hide) \
  USE(worksheet_activate) \
  USE(worksheet_protect) \
  USE(worksheet_set_landscape) \
  USE(worksheet_set_paper) \
  USE(worksheet_set_margins) \
  USE(worksheet_set_header_opt) \
  USE(worksheet_set_footer_opt) \
  USE(worksheet_print_area) \
  USE(worksheet_repeat_rows) \
  USE(worksheet_fit_to_pages) \
  USE(worksheet_gridlines) \
  USE(worksheet_set_tab_color) \
  USE(worksheet_ignore_errors) \
  USE(chart_add_series) \
  USE(chart_series_set_categories) \
  USE(chart_series_set_values) \
  USE(chart_series_set_name) \
  USE(chart_series_set_line) \
  USE(chart_series_set_fill) \
  USE(chart_series_set_marker_type) \
  USE(chart_series_set_marker_size) \
  USE(chart_series_set_marker_line) \
  USE(chart_series_set_marker_fill) \
  USE(chart_series_set_labels) \
  USE(chart_series_set_labels_font) \
  USE(chart_series_set_labels_num_format) \
  USE(chart_series_set_labels_position) \
  USE(chart_axis_get) \
  USE(chart_axis_set_num_format) \
  USE(chart_axis_set_line) \
  USE(chart_axis_set_interval_unit) \
  USE(chart_axis_set_num_font) \
  USE(chart_axis_set_major_tick_mark) \
  USE(chart_axis_set_reverse) \
  USE(chart_axis_set_label_position) \
  USE(chart_axis_major_gridlines_set_visible) \
  USE(chart_axis_major_gridlines_set_line) \
  USE(chart_title_set_name) \
  USE(chart_title_set_name_font) \
  USE(chart_legend_set_position) \
  USE(chart_set_series_gap) \
  USE(chart_set_series_overlap) \
  USE(format_set_font_name) \
  USE(format_set_font_size) \
  USE(format_set_font_color) \
  USE(format_set_bold) \
  USE(format_set_underline) \
  USE(format_set_num_format) \
  USE(format_set_unlocked) \
  USE(format_set_align) \
  USE(format_set_text_wrap) \
  USE(format_set_indent) \
  USE(format_set_pattern) \
  USE(format_set_fg_color) \
  USE(format_set_border) \
  USE(format_set_border_color)

typedef struct {
#define FURIKAERI_XLSX_MEMBER(function) __typeof__(&function) _Nonnull function;
  FURIKAERI_XLSX_FUNCTIONS(FURIKAERI_XLSX_MEMBER)
#undef FURIKAERI_XLSX_MEMBER
} furikaeri_xlsx;

// The library of the header's own version: another one may lay its structures out differently.
static inline const char *_Nonnull furikaeri_xlsx_library(void) {
  return "libxlsxwriter.so." LXW_SOVERSION;
}
// The package of Debian that has it.
static inline const char *_Nonnull furikaeri_xlsx_package(void) {
  return "libxlsxwriter" LXW_SOVERSION;
}

// Loads a library for the rest of the process. NULL when it is not there, or lacks a function:
// `reason` then is the dynamic linker's own text, and good until its next call.
const furikaeri_xlsx *_Nullable furikaeri_xlsx_load(
    const char *_Nonnull name, const char *_Nullable *_Nonnull reason);

// A file without a name, in memory, that goes with its descriptor; -1 and errno.
int furikaeri_xlsx_memory_file(void);

#endif
