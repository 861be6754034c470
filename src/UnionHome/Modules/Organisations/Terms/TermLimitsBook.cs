using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Reads what the rules allow at a place on a day.</summary>
public sealed class TermLimitsBook(RuleBook rules)
{
    /// <summary>No union may ask to be reminded earlier, so that the terms to look at can be found without asking each rule.</summary>
    public const int MostRemindMonths = 24;

    public async Task<TermLimits> Get(string path, DateOnly day, CancellationToken cancellationToken = default)
    {
        async Task<long> Number(string code) => (await rules.Get(code, path, day, cancellationToken)).Number;
        return new(
            (int)await Number(TermRules.ShortYears), (int)await Number(TermRules.LongYears), await Number(TermRules.Quorum), await Number(TermRules.Majority),
            (int)await Number(TermRules.PostponementMonths), (int)await Number(TermRules.AnswerDays), (int)await Number(TermRules.VacancyMonths),
            (await rules.Get(TermRules.Sizes, path, day, cancellationToken)).Value);
    }

    public async Task<int> RemindMonths(string path, DateOnly day, CancellationToken cancellationToken = default) =>
        (int)(await rules.Get(TermRules.RemindMonths, path, day, cancellationToken)).Number;
}
