namespace UnionHome.Modules.Organisations.Lights.Print;

public sealed class PlaqueModel(CardPress press) : PrintPage(press);
