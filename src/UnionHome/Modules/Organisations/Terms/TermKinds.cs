using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Whose term it is: the union committee's (工会委员会), the women's committee's (女职工委员会), the audit committee's (经费审查委员会).</summary>
[JsonConverter(typeof(ByName<TermBody>))]
public enum TermBody
{
    Committee, Women, Audit,
}

[JsonConverter(typeof(ByName<TermState>))]
public enum TermState
{
    Draft, Submitted, SentBack, Approved, Elected, Reported, Running, PostponementAsked, Ended, Discarded,
}

/// <summary>What the rules allow on a day at a union; loaded once where the request enters.</summary>
/// <param name="ShortYears">The shorter of the two terms that a grassroots union may choose.</param>
/// <param name="LongYears">The longer one, and the only one of local federations and industry unions.</param>
/// <param name="Quorum">Hundredths of a per cent of those entitled who must be present.</param>
/// <param name="Majority">Hundredths of a per cent of those entitled that must be exceeded.</param>
/// <param name="PostponementMonths">How long after its end a term may be kept.</param>
/// <param name="AnswerDays">Within how many days the level above answers a reported result.</param>
/// <param name="VacancyMonths">Within how many months a chair who left is replaced.</param>
/// <param name="CommitteeSizes">Members to committee size, see <see cref="Terms.CommitteeSizes"/>.</param>
public sealed record TermLimits(
    int ShortYears, int LongYears, long Quorum, long Majority, int PostponementMonths, int AnswerDays, int VacancyMonths, string CommitteeSizes)
{
    public IReadOnlyList<int> YearsOf(OrganisationKind kind) =>
        kind is OrganisationKind.City or OrganisationKind.County or OrganisationKind.Industry ? [LongYears] : [.. new[] { ShortYears, LongYears }.Distinct()];
}
