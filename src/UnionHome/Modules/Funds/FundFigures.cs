using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Funds;

/// <summary>What the funds' books count, as a whole and by source.</summary>
internal static class FundFigures
{
    public const string Received = "funds.received";
    public const string Balance = "funds.balance";
    public const string Allotted = "funds.allotted";
    public const string Paid = "funds.paid";
    public const string Purchased = "funds.purchased";

    private static readonly (FundSource Source, string En)[] Sources =
    [
        (FundSource.Central, "central special fund"), (FundSource.Provincial, "provincial finance"), (FundSource.Municipal, "municipal finance"), (FundSource.County, "county finance"),
        (FundSource.Own, "unions’ own budget"), (FundSource.Directed, "directed donations"), (FundSource.Undirected, "free donations"), (FundSource.Warmth, "warmth fund"), (FundSource.Other, "other lawful sources"),
    ];

    public static IEnumerable<FigureDefinition> All =>
    [
        Flow(Received, Money, "收到资金", "Money received",
            "从工会系统以外收到的资金，按到账日计；上级工会拨来的不计，以免重复。冲回的从到账日减去",
            "Money received from outside the unions, on the day on which it arrived; what a union above allotted is not counted again. One taken back is taken off its day"),
        Stock(Balance, Money, "资金余额", "Balance of funds",
            "各项资金当日账面余额之和，按记账日计，含已批准未拨付的部分",
            "What stands on all funds on the day, by day of booking; what is approved and not yet paid is still in it"),
        Flow(Allotted, Money, "拨付下级资金", "Money allotted downward",
            "拨付给下级工会的资金，计入拨款的工会，按拨付日计",
            "Money allotted to unions below, counted at the union that allots, on the day of the transfer"),
        Flow(Paid, Money, "支付给个人的资金", "Money paid to people",
            "按批次付到个人账户的资金，按银行付款日计；银行退回和收回的从办理日减去",
            "Money paid into people’s accounts in batches, on the day on which the bank paid; what bounced or was taken back is taken off the day of that"),
        Flow(Purchased, Money, "支付供应商的采购款", "Money paid to suppliers",
            "按批次付给供应商的采购款，按银行付款日计；银行退回和收回的从办理日减去",
            "Money paid to suppliers for what was bought, in batches, on the day on which the bank paid; what bounced or was taken back is taken off the day of that"),
        .. Sources.SelectMany(s => (FigureDefinition[])
        [
            Flow(Of(Received, s.Source), Money, $"收到资金：{FundWords.Of(s.Source)}", $"Money received: {s.En}",
                $"收到资金中来源为“{FundWords.Of(s.Source)}”的部分", $"The part of the money received whose source is: {s.En}"),
            Stock(Of(Balance, s.Source), Money, $"资金余额：{FundWords.Of(s.Source)}", $"Balance of funds: {s.En}",
                $"资金余额中来源为“{FundWords.Of(s.Source)}”的部分", $"The part of the balance of funds whose source is: {s.En}"),
            Flow(Of(Allotted, s.Source), Money, $"拨付下级资金：{FundWords.Of(s.Source)}", $"Money allotted downward: {s.En}",
                $"拨付下级资金中来源为“{FundWords.Of(s.Source)}”的部分", $"The part of the money allotted downward whose source is: {s.En}"),
            Flow(Of(Paid, s.Source), Money, $"支付给个人的资金：{FundWords.Of(s.Source)}", $"Money paid to people: {s.En}",
                $"支付给个人的资金中来源为“{FundWords.Of(s.Source)}”的部分", $"The part of the money paid to people whose source is: {s.En}"),
            Flow(Of(Purchased, s.Source), Money, $"支付供应商的采购款：{FundWords.Of(s.Source)}", $"Money paid to suppliers: {s.En}",
                $"支付供应商的采购款中来源为“{FundWords.Of(s.Source)}”的部分", $"The part of the money paid to suppliers whose source is: {s.En}"),
        ]),
    ];

    public static string Of(string figure, FundSource source) => $"{figure}_{source.ToString().ToLowerInvariant()}";
}
