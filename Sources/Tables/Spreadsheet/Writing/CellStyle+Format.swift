#if Spreadsheets
  import CXlsxWriter

  extension CellStyle {
    /// Describes the style to the library.
    func apply(
      to format: UnsafeMutablePointer<lxw_format>, font: String?, _ library: furikaeri_xlsx
    ) {
      if let font { unsafe library.format_set_font_name(format, font) }
      if let fontSize { unsafe library.format_set_font_size(format, fontSize) }
      if let textColor { unsafe library.format_set_font_color(format, textColor) }
      if isBold { unsafe library.format_set_bold(format) }
      if isUnderlined {
        unsafe library.format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      }
      if let fill {
        unsafe library.format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        unsafe library.format_set_fg_color(format, fill)
      }
      if hasBorder {
        unsafe library.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        unsafe library.format_set_border_color(format, 0xA6A6A6)
      }
      if let numberFormat { unsafe library.format_set_num_format(format, numberFormat) }
      if wraps { unsafe library.format_set_text_wrap(format) }
      if indent > 0 { unsafe library.format_set_indent(format, UInt8(min(indent, 15))) }
      if isUnlocked { unsafe library.format_set_unlocked(format) }
      unsafe applyAlignment(to: format, library)
    }

    private func applyAlignment(
      to format: UnsafeMutablePointer<lxw_format>, _ library: furikaeri_xlsx
    ) {
      let across: lxw_format_alignments? =
        switch horizontal {
        case .left: LXW_ALIGN_LEFT
        case .center: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        case nil: nil
        }
      let down: lxw_format_alignments? =
        switch vertical {
        case .top: LXW_ALIGN_VERTICAL_TOP
        case .center: LXW_ALIGN_VERTICAL_CENTER
        case nil: nil
        }
      for alignment in [across, down].compactMap(\.self) {
        unsafe library.format_set_align(format, UInt8(alignment.rawValue))
      }
    }
  }
#endif
