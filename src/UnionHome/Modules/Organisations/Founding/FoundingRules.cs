using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>What the rules say about founding a union, at a place on a day.</summary>
public sealed partial record FoundingRules
{
    public required int CommitteeMembers { get; init; }

    public required int WomenCommitteeMembers { get; init; }

    public required int FullTimeWorkers { get; init; }

    /// <summary>In hundredths of a per cent, as all shares.</summary>
    public required long PresentShare { get; init; }

    public required long VoteShare { get; init; }

    public required IReadOnlyList<(int UpTo, int Least, int Most)> Seats { get; init; }

    public required (int Least, int Most) AuditSeats { get; init; }

    public required int ContactDays { get; init; }

    public required int PrepareDays { get; init; }

    public required int ReportDays { get; init; }

    public required int AnswerDays { get; init; }

    public required int PlaqueDays { get; init; }

    /// <summary>How large the committee of a union with so many members is.</summary>
    public (int Least, int Most) SeatsFor(int members)
    {
        var band = Seats.First(s => members <= s.UpTo);
        return (band.Least, band.Most);
    }

    public static async Task<FoundingRules> Get(RuleBook book, string path, DateOnly on, CancellationToken cancellationToken)
    {
        async Task<RuleInForce> Rule(string code) => await book.Get(code, path, on, cancellationToken);
        return new()
        {
            CommitteeMembers = (int)(await Rule(CommitteeMembersCode)).Number,
            WomenCommitteeMembers = (int)(await Rule(WomenMembersCode)).Number,
            FullTimeWorkers = (int)(await Rule(FullTimeCode)).Number,
            PresentShare = (await Rule(PresentCode)).Number,
            VoteShare = (await Rule(VotesCode)).Number,
            Seats = ReadSeats((await Rule(SeatsCode)).Value),
            AuditSeats = ReadSeats((await Rule(AuditSeatsCode)).Value) is [var all, ..] ? (all.Least, all.Most) : default,
            ContactDays = (int)(await Rule(ContactCode)).Number,
            PrepareDays = (int)(await Rule(PrepareCode)).Number,
            ReportDays = (int)(await Rule(ReportCode)).Number,
            AnswerDays = (int)(await Rule(AnswerCode)).Number,
            PlaqueDays = (int)(await Rule(PlaqueCode)).Number,
        };
    }

    /// <summary><c>200:3-7 1000:7-15 *:29-37</c>: up to so many members from so many to so many seats.</summary>
    internal static IReadOnlyList<(int UpTo, int Least, int Most)> ReadSeats(string text)
    {
        var bands = new List<(int, int, int)>();
        foreach (var band in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = band.Split(':', '-');
            if (parts.Length != 3 || !int.TryParse(parts[0] == "*" ? $"{int.MaxValue}" : parts[0], out var upTo) || !int.TryParse(parts[1], out var least) || !int.TryParse(parts[2], out var most))
                throw Malformed(text);
            bands.Add((upTo, least, most));
        }

        return bands is [.., (int.MaxValue, _, _)] ? bands : throw Malformed(text);
    }

    private static RuleViolation Malformed(string text) =>
        new("founding.seats_rule", "规则参数中的委员人数“{0}”写法不对，应如 200:3-7 1000:7-15 *:29-37，请由管理员更正", null, text);
}
