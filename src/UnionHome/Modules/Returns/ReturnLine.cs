using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Returns;

/// <summary>A figure as a union tells it: already of the right shape.</summary>
/// <param name="Amount">In the smallest part of the unit; null when the union leaves it open.</param>
public sealed record ToldFigure(FigureDefinition Figure, long? Amount, FigureUnit Unit, Qualifier Qualifier, string Note = "");

/// <summary>One figure in a return.</summary>
public sealed class ReturnLine
{
    private ReturnLine() { }

    internal ReturnLine(Guid returnId, string figure) => (Id, ReturnId, Figure) = (Guid.CreateVersion7(), returnId, figure);

    public Guid Id { get; private set; }

    public Guid ReturnId { get; private set; }

    public string Figure { get; private set; } = "";

    /// <summary>In the smallest part of the unit; null when left open.</summary>
    public long? Amount { get; private set; }

    public string Unit { get; private set; } = "";

    public Qualifier Qualifier { get; private set; }

    /// <summary>What the union says about the number, such as why it fell.</summary>
    public string Note { get; private set; } = "";

    public FigureDefinition Definition => FigureCatalogue.Get(Figure);

    public FigureUnit ToldUnit => FigureUnits.Find(Unit) ?? Definition.Unit;

    public decimal? Value => Amount is { } amount ? ToldUnit.ToValue(amount) : null;

    internal void Tell(ToldFigure told) =>
        (Amount, Unit, Qualifier, Note) = (told.Amount, told.Unit.Code, told.Qualifier, told.Note.Trim());

    internal ReturnLine Copy(Guid returnId) => new(returnId, Figure) { Amount = Amount, Unit = Unit, Qualifier = Qualifier, Note = Note };

    public bool InSecondUnit => ToldUnit == Definition.AlsoIn;
}
