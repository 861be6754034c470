using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins.Calls;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins;

/// <summary>What a writer hands in: headline and template in both languages, and the period that the figures are for.</summary>
public sealed record StoryText(string HeadlineZh, string HeadlineEn, string TemplateZh, string TemplateEn, Period Period) : IStoryText;

/// <summary>A story of an edition, about one union. It changes only through its edition.</summary>
public sealed class Story : IStoryText
{
    private Story() { }

    internal Story(Guid edition, Organisation union, int order) =>
        (EditionId, OrganisationId, Order) = (edition, union.Id, order);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EditionId { get; private set; }

    public Guid OrganisationId { get; private set; }

    public int Order { get; private set; }

    public string HeadlineZh { get; private set; } = "";

    public string HeadlineEn { get; private set; } = "";

    public string TemplateZh { get; private set; } = "";

    public string TemplateEn { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public Period Period => new(From, To);

    /// <summary>The values that the writer, and later the leader, had before their eyes.</summary>
    public IReadOnlyList<string> Noted { get; private set; } = [];

    /// <summary>The story as printed; empty before.</summary>
    public IReadOnlyList<StoryBlock> PrintedZh { get; private set; } = [];

    public IReadOnlyList<StoryBlock> PrintedEn { get; private set; } = [];

    public string Headline(bool english) => english ? HeadlineEn : HeadlineZh;

    public IReadOnlyList<StoryBlock> Printed(bool english) => english ? PrintedEn : PrintedZh;

    internal void Take(StoryText text)
    {
        (HeadlineZh, HeadlineEn) = (text.HeadlineZh.Trim(), text.HeadlineEn.Trim());
        (TemplateZh, TemplateEn) = (text.TemplateZh, text.TemplateEn);
        (From, To) = (text.Period.From, text.Period.To);
        Noted = [];
    }

    internal void StandAt(int order) => Order = order;

    internal void Note(IEnumerable<CalledFigure> figures) => Noted = [.. figures.Select(f => f.Noted)];

    internal void Print(StoryReading reading) => (PrintedZh, PrintedEn) = (reading.Zh, reading.En);
}
