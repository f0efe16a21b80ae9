#if Spreadsheets
  import CXlsxWriter

  extension SheetWriter {
    /// Puts a chart on the sheet, its top left corner in that of a cell.
    public func insert(_ chart: SheetChart, at cell: CellReference) throws(TableError) {
      let drawing = try ChartDrawing(chart, in: workbook)
      try drawing.addSeries()
      drawing.describe()
      var options = unsafe lxw_chart_options()
      // What a chart has without a size of its own.
      unsafe options.x_scale = Double(chart.size.width) / 480
      unsafe options.y_scale = Double(chart.size.height) / 288
      // Neither moves nor grows with cells.
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      var result = LXW_NO_ERROR
      unsafe CStrings.with([chart.description.inWorkbookProperty]) { texts in
        unsafe options.description = texts[0]
        unsafe use { functions, sheet in
          // The library copies the text.
          result = unsafe functions.worksheet_insert_chart_opt(
            sheet, cell.indices.row, cell.indices.column, drawing.drawing, &options)
        }
      }
      try workbook.check(result)
    }
  }

  /// Describes a chart to the library.
  @safe private struct ChartDrawing {
    private static let ink: UInt32 = 0x1B1E23
    private static let quiet: UInt32 = 0xBFC4CC

    let chart: SheetChart
    /// Belongs to the workbook, which is open while this is used.
    let drawing: UnsafeMutablePointer<lxw_chart>
    private let workbook: WorkbookWriter
    private var library: furikaeri_xlsx { unsafe workbook.library.functions.pointee }

    init(_ chart: SheetChart, in workbook: WorkbookWriter) throws(TableError) {
      self.chart = chart
      self.workbook = workbook
      unsafe drawing = try workbook.addChart(
        chart.kind == .lines ? LXW_CHART_LINE : LXW_CHART_BAR_STACKED)
    }

    func addSeries() throws(TableError) {
      for series in chart.series {
        guard let new = unsafe library.chart_add_series(drawing, nil, nil) else {
          throw workbook.problem(.refused("chart_add_series"))
        }
        unsafe set(series.categories, library.chart_series_set_categories, of: new)
        unsafe set(series.values, library.chart_series_set_values, of: new)
        unsafe library.chart_series_set_name(new, series.name.inWorkbookProperty)
        unsafe mark(new, series.mark)
      }
    }

    private typealias Setter =
      @convention(c) (
        UnsafeMutablePointer<lxw_chart_series>?, UnsafePointer<CChar>?, lxw_row_t, lxw_col_t,
        lxw_row_t, lxw_col_t
      ) -> Void

    private func set(
      _ range: CellRange, _ setter: Setter, of series: UnsafeMutablePointer<lxw_chart_series>
    ) {
      let (first, last) = (range.first.indices, range.last.indices)
      unsafe setter(series, chart.source, first.row, first.column, last.row, last.column)
    }

    private func mark(_ series: UnsafeMutablePointer<lxw_chart_series>, _ mark: SheetChart.Mark) {
      switch mark {
      case .part(let color, let number):
        var fill = lxw_chart_fill(color: color, none: 0, transparency: 0)
        unsafe library.chart_series_set_fill(series, &fill)
        unsafe library.chart_series_set_labels(series)
        unsafe library.chart_series_set_labels_num_format(series, "0;-0;")
        unsafe library.chart_series_set_labels_position(
          series, UInt8(LXW_CHART_LABEL_POSITION_CENTER.rawValue))
        var font = unsafe Self.font(size: 9, number)
        unsafe library.chart_series_set_labels_font(series, &font)
      case .dots(let color):
        unsafe line(series, color, width: nil)
        unsafe dots(series, color, size: 6)
      case .line(let color):
        unsafe line(series, color, width: 2.25)
        unsafe dots(series, color, size: 7)
        unsafe library.chart_series_set_labels(series)
        unsafe library.chart_series_set_labels_position(
          series, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
        unsafe library.chart_series_set_labels_num_format(series, chart.numberFormat)
      case .dashes(let color):
        unsafe line(series, color, width: 1.25, dash: LXW_CHART_LINE_DASH_DASH)
        unsafe library.chart_series_set_marker_type(
          series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      }
    }

    /// A line of a width in points; nil: none.
    private func line(
      _ series: UnsafeMutablePointer<lxw_chart_series>, _ color: UInt32, width: Float?,
      dash: lxw_chart_line_dash_type = LXW_CHART_LINE_DASH_SOLID
    ) {
      var line = lxw_chart_line(
        color: color, none: width == nil ? 1 : 0, width: width ?? 0,
        dash_type: UInt8(dash.rawValue), transparency: 0)
      unsafe library.chart_series_set_line(series, &line)
    }

    private func dots(
      _ series: UnsafeMutablePointer<lxw_chart_series>, _ color: UInt32, size: UInt8
    ) {
      unsafe library.chart_series_set_marker_type(
        series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      unsafe library.chart_series_set_marker_size(series, size)
      var fill = lxw_chart_fill(color: color, none: 0, transparency: 0)
      unsafe library.chart_series_set_marker_fill(series, &fill)
      var edge = lxw_chart_line(
        color: color, none: 0, width: 0.75, dash_type: 0, transparency: 0)
      unsafe library.chart_series_set_marker_line(series, &edge)
    }

    private static func font(size: Double, _ color: UInt32, isBold: Bool = false) -> lxw_chart_font
    {
      var font = unsafe lxw_chart_font()
      unsafe font.size = size
      unsafe font.color = color
      unsafe font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      return unsafe font
    }

    /// Title, legend and axes.
    func describe() {
      unsafe library.chart_title_set_name(drawing, chart.title.inWorkbookProperty)
      var font = unsafe Self.font(size: 12, Self.ink, isBold: true)
      unsafe library.chart_title_set_name_font(drawing, &font)
      unsafe library.chart_legend_set_position(
        drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      // The library has the axes of bars the other way round.
      let isAcross = chart.kind == .lines
      let across = unsafe library.chart_axis_get(
        drawing, isAcross ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
      let values = unsafe library.chart_axis_get(
        drawing, isAcross ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
      guard let across = unsafe across, let values = unsafe values else { return }
      var quiet = lxw_chart_line(
        color: Self.quiet, none: 0, width: 0.75, dash_type: 0, transparency: 0)
      unsafe library.chart_axis_set_line(across, &quiet)
      if chart.labelInterval > 1 {
        unsafe library.chart_axis_set_interval_unit(
          across, UInt16(min(chart.labelInterval, Int(UInt16.max))))
        // LibreOffice names every category all the same: upright, they keep apart.
        var font = unsafe Self.font(size: 9, Self.ink)
        unsafe font.rotation = -90
        unsafe library.chart_axis_set_num_font(across, &font)
      }
      unsafe library.chart_axis_major_gridlines_set_visible(values, 1)
      unsafe library.chart_axis_major_gridlines_set_line(values, &quiet)
      unsafe library.chart_axis_set_num_format(values, chart.numberFormat)
      if chart.kind == .stackedBars {
        unsafe library.chart_set_series_gap(drawing, 60)
        unsafe library.chart_set_series_overlap(drawing, 100)
        // From above, with the numbers below all bars.
        unsafe library.chart_axis_set_reverse(across)
        unsafe library.chart_axis_set_label_position(
          values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
      } else {
        // Below all points, also those below zero.
        unsafe library.chart_axis_set_label_position(
          across, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
      }
    }
  }
#endif
