import FurikaeriCLI

@main
enum Furikaeri {
  static func main() { Command.main() }
}
