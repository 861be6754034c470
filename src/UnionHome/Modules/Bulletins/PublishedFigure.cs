using System.Globalization;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Bulletins.Calls;

namespace UnionHome.Modules.Bulletins;

/// <summary>A figure as an edition published it. Never changed: what the ledger says later is shown beside it.</summary>
public sealed class PublishedFigure
{
    private PublishedFigure() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EditionId { get; private set; }

    public Guid StoryId { get; private set; }

    /// <summary>Its place in the story, from 1; the story's text refers to it.</summary>
    public int Position { get; private set; }

    /// <summary>Its place in the edition, from 1; part of its address.</summary>
    public int Number { get; private set; }

    public Guid OrganisationId { get; private set; }

    public string UnionCode { get; private set; } = "";

    public string Code { get; private set; } = "";

    /// <summary>In the smallest part of the unit.</summary>
    public long Amount { get; private set; }

    public string UnitCode { get; private set; } = "";

    public Qualifier Qualifier { get; private set; }

    /// <summary>The period that the story asked for.</summary>
    public DateOnly AskedFrom { get; private set; }

    public DateOnly AskedTo { get; private set; }

    /// <summary>The days that the number covers.</summary>
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string? PeriodAsTold { get; private set; }

    public FigureSource Source { get; private set; }

    public string SourceAddress { get; private set; } = "";

    /// <summary>Who may open the record behind it.</summary>
    public string? Permission { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public FigureUnit Unit => FigureUnits.Find(UnitCode)!;

    public decimal Value => Unit.ToValue(Amount);

    public string InWords(bool english) => FigureWords.Tell(Value, Unit, Qualifier, english);

    internal static PublishedFigure Of(Story story, CalledFigure called, int position, int number) => new()
    {
        EditionId = story.EditionId,
        StoryId = story.Id,
        Position = position,
        Number = number,
        OrganisationId = called.Call.Union.Id,
        UnionCode = called.Call.Union.Code,
        Code = called.Call.Figure.Code,
        Amount = called.Total.Unit.ToAmount(called.Value!.Value)!.Value,
        UnitCode = called.Total.Unit.Code,
        Qualifier = called.Total.Qualifier,
        AskedFrom = called.Call.Period.From,
        AskedTo = called.Call.Period.To,
        From = called.Covers.From,
        To = called.Covers.To,
        PeriodAsTold = called.Lines?.Origin?.PeriodAsTold,
        Source = called.Source,
        SourceAddress = called.Lines?.Origin?.Address ?? PublicAddress(called),
        Permission = called.Lines?.Origin?.Permission,
        RecordedAt = called.Lines!.RecordedAt,
    };

    /// <summary>The public page of the figure itself, for a value that comes from many records.</summary>
    private static string PublicAddress(CalledFigure called) => string.Create(CultureInfo.InvariantCulture,
        $"/figures/{called.Call.Figure.Code}？union={called.Call.Union.Code}&from={called.Call.Period.From:yyyy-MM-dd}&to={called.Call.Period.To:yyyy-MM-dd}&source={(called.Source == FigureSource.Reported ? "reported" : "recorded")}");
}
