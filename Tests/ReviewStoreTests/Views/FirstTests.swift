import Testing
@Test func f() throws {
  let s = try TestStore()
  #expect(try s.table("SELECT code, first_year FROM plan") == "code | first_year")
}
