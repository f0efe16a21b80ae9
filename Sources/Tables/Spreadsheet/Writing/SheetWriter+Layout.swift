#if Spreadsheets
  import CXlsxWriter

  extension SheetWriter {
    /// Makes columns so wide that this many narrow characters fit: a Japanese one counts twice.
    public func setWidth(_ width: Double, ofColumns columns: ClosedRange<Int>) throws(TableError) {
      var options = lxw_row_col_options()
      unsafe try attempt {
        unsafe $0.worksheet_set_column_opt(
          $1, lxw_col_t(columns.lowerBound - 1), lxw_col_t(columns.upperBound - 1),
          // At most 255: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
          min(max(width, 0), 255), nil, &options)
      }
    }

    /// Makes a row this high, in points: 15 is the usual height.
    public func setHeight(_ height: Double, ofRow row: Int) throws(TableError) {
      var options = lxw_row_col_options()
      unsafe try attempt {
        unsafe $0.worksheet_set_row_opt($1, lxw_row_t(row - 1), min(height, 409), nil, &options)
      }
    }

    /// Keeps the rows above a cell and the columns to its left in sight.
    public func freeze(at cell: CellReference) {
      unsafe use { unsafe $0.worksheet_freeze_panes($1, cell.indices.row, cell.indices.column) }
    }

    /// Lets the rows of a table be filtered; the range begins with the row of headings.
    public func addFilter(to range: CellRange) throws(TableError) {
      let (first, last) = (range.first.indices, range.last.indices)
      unsafe try attempt {
        unsafe $0.worksheet_autofilter($1, first.row, first.column, last.row, last.column)
      }
    }

    /// Lets only unlocked cells be changed. There is no password: it keeps slips away, not people.
    /// Columns and rows can still be resized, and filters used.
    public func protect() {
      var options = lxw_protection()
      options.format_columns = 1
      options.format_rows = 1
      options.autofilter = 1
      unsafe use { unsafe $0.worksheet_protect($1, nil, &options) }
    }

    /// Takes the sheet's tab away.
    public func hide() { unsafe use { unsafe $0.worksheet_hide($1) } }

    /// Gives the sheet's tab a colour, 0xRRGGBB.
    public func setTabColor(_ color: UInt32) {
      unsafe use { unsafe $0.worksheet_set_tab_color($1, color) }
    }

    /// Takes away the lines between the cells of the sheet.
    public func hideGridLines() {
      unsafe use { unsafe $0.worksheet_gridlines($1, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    }

    /// Does without the program's warnings that a text looks like a number: codes are texts.
    public func allowNumbersAsText(in range: CellRange) throws(TableError) {
      unsafe try attempt {
        unsafe $0.worksheet_ignore_errors(
          $1, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "\(range)")
      }
    }

    /// Says how the sheet is printed.
    public func setUp(_ page: PageSetup) throws(TableError) {
      unsafe use { functions, sheet in
        unsafe functions.worksheet_set_paper(sheet, 9)
        unsafe functions.worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
        if page.isLandscape { unsafe functions.worksheet_set_landscape(sheet) }
        if page.fitsWidth || page.fitsHeight {
          // 0: as many pages as it takes.
          unsafe functions.worksheet_fit_to_pages(
            sheet, page.fitsWidth ? 1 : 0, page.fitsHeight ? 1 : 0)
        }
      }
      if let rows = page.repeatedRows {
        unsafe try attempt {
          unsafe $0.worksheet_repeat_rows(
            $1, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1))
        }
      }
      if let area = page.area {
        let (first, last) = (area.first.indices, area.last.indices)
        unsafe try attempt {
          unsafe $0.worksheet_print_area($1, first.row, first.column, last.row, last.column)
        }
      }
      if !page.heading.isEmpty {
        unsafe try attempt { unsafe $0.worksheet_set_header_opt($1, page.headerCode, nil) }
      }
      guard !page.footer.isEmpty else { return }
      unsafe try attempt { unsafe $0.worksheet_set_footer_opt($1, page.footer, nil) }
    }
  }

  extension PageSetup {
    /// The heading as Excel spells it, in small letters: `&` begins a code, and is doubled where it is
    /// meant. Excel takes 255 units in all; a longer heading, which is there only to tell sheets of
    /// paper apart, ends in `…`.
    fileprivate var headerCode: String {
      let room = 200
      let text = heading.inWorkbookProperty
      // A digit would be read on as part of the size of the letters before it.
      var code = "&L&9 "
      for character in text {
        let next = character == "&" ? "&&" : String(character)
        if code.utf16.count + next.utf16.count > room { return code + "…" }
        code += next
      }
      return code
    }
  }
#endif
