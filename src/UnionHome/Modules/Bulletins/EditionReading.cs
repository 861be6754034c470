using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Modules.Bulletins.Calls;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins;

/// <summary>An edition as it reads with the ledger of this moment: what the check page shows and what publishing freezes.</summary>
public sealed record EditionReading(Edition Edition, IReadOnlyList<StoryOfEdition> Stories)
{
    public IEnumerable<CalledFigure> Figures => Stories.SelectMany(s => s.Reading.Figures);

    public static async Task<EditionReading> Of(Edition edition, Db db, StoryPress press, CancellationToken cancellationToken)
    {
        var ids = edition.Stories.Select(s => s.OrganisationId).ToList();
        var unions = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var stories = new List<StoryOfEdition>();
        foreach (var story in edition.Stories)
            stories.Add(new(story, await press.Read(story, unions[story.OrganisationId], cancellationToken)));
        return new(edition, stories);
    }

    internal void Note()
    {
        foreach (var story in Stories) story.Story.Note(story.Reading.Figures);
    }

    /// <summary>Prints the stories and yields their figures as they stand, numbered through the edition.</summary>
    internal IEnumerable<PublishedFigure> Freeze()
    {
        var number = 0;
        foreach (var (story, reading) in Stories)
        {
            story.Print(reading);
            for (var i = 0; i < reading.Figures.Count; i++)
                yield return PublishedFigure.Of(story, reading.Figures[i], i + 1, ++number);
        }
    }
}

public sealed record StoryOfEdition(Story Story, StoryReading Reading)
{
    /// <summary>Figures whose value is not the one that was noted when the story was last written, checked or approved.</summary>
    public IEnumerable<CalledFigure> Changed => Reading.Figures.Where(f => HasChanged(f));

    public bool HasChanged(CalledFigure figure) => Story.Noted.Count > 0 && !Story.Noted.Contains(figure.Noted);
}
