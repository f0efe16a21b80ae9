#if Spreadsheets
  import CXlsxWriter

  extension SheetWriter {
    /// Has cells checked when they are filled in.
    /// - Throws: ``WorkbookProblem/check(_:_:)`` when a part of the check is too long.
    public func check(_ range: CellRange, _ check: CellCheck) throws(TableError) {
      if let wrong = check.problem {
        throw workbook.problem(.check(place(range.first), wrong))
      }
      var validation = unsafe lxw_data_validation()
      unsafe validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      var formula = ""
      var words: [String] = []
      switch check.rule {
      case .list(let list) where CellCheck.isInline(list):
        unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        words = list
      case .list(let list):
        unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        formula = workbook.reference(toList: list)
      case .decimal(let bounds):
        unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
        unsafe validation.minimum_number = bounds.lowerBound
        unsafe validation.maximum_number = bounds.upperBound
      case .whole(let bounds):
        unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
        unsafe validation.minimum_number = Double(bounds.lowerBound)
        unsafe validation.maximum_number = Double(bounds.upperBound)
      case .custom(let custom):
        unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
        formula = custom
      }
      unsafe try add(validation, formula, words, check, to: range)
    }

    private func add(
      _ validation: lxw_data_validation, _ formula: String, _ words: [String], _ check: CellCheck,
      to range: CellRange
    ) throws(TableError) {
      var validation = unsafe validation
      let (first, last) = (range.first.indices, range.last.indices)
      var result = LXW_NO_ERROR
      unsafe CStrings.with(words) { list in
        unsafe CStrings.with(
          [formula] + [check.title, check.message, check.fault].map(\.inWorkbookMessage)
        ) { texts in
          if !words.isEmpty { unsafe validation.value_list = list }
          unsafe validation.value_formula = texts[0]
          // A title alone would show an empty message.
          unsafe validation.input_title = check.message.isEmpty ? nil : texts[1]
          unsafe validation.input_message = texts[2]
          unsafe validation.error_title = check.fault.isEmpty ? nil : texts[1]
          unsafe validation.error_message = texts[3]
          // The library copies the texts.
          unsafe use { functions, sheet in
            result = unsafe functions.worksheet_data_validation_range(
              sheet, first.row, first.column, last.row, last.column, &validation)
          }
        }
      }
      try workbook.check(result)
    }
  }

  extension CellCheck {
    /// Whether a list has room in the entry of a cell, where commas part its words.
    fileprivate static func isInline(_ words: [String]) -> Bool {
      words.joined(separator: ",").utf16.count <= WorkbookLimits.checkText
        && !words.contains { $0.contains(",") || $0.contains("\"") || $0.escapedForWorkbook != $0 }
    }

    /// Why it cannot be put into a workbook; nil: it can.
    fileprivate var problem: WorkbookProblem.CheckProblem? {
      let limit = WorkbookLimits.checkText
      if title.utf16.count > WorkbookLimits.checkTitle {
        return .tooLong(.title, title.utf16.count, limit: WorkbookLimits.checkTitle)
      }
      for text in [message, fault] where text.utf16.count > limit {
        return .tooLong(.message, text.utf16.count, limit: limit)
      }
      if case .custom(let formula) = rule, formula.utf16.count > limit {
        return .tooLong(.formula, formula.utf16.count, limit: limit)
      }
      if case .list(let words) = rule, words.isEmpty { return .emptyList }
      return nil
    }
  }
#endif
