namespace UnionHome.Modules.Organisations.Lights.Print;

public sealed class CardsModel(CardPress press) : PrintPage(press);
