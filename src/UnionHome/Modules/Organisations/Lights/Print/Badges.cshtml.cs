namespace UnionHome.Modules.Organisations.Lights.Print;

public sealed class BadgesModel(CardPress press) : PrintPage(press);
