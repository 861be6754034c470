namespace UnionHome.Modules.Organisations.Lights.Print;

public sealed class IndexModel(CardPress press) : PrintPage(press);
