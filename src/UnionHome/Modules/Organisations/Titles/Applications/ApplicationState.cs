namespace UnionHome.Modules.Organisations.Titles.Applications;

public enum ApplicationState
{
    Draft,
    Submitted,
    SentBack,

    /// <summary>Reviewed on site; to be announced or refused.</summary>
    Reviewed,

    /// <summary>Shown as a public notice.</summary>
    Noticed,

    /// <summary>An objection to the notice was upheld; to be reviewed again or refused.</summary>
    Stopped,

    /// <summary>The notice closed and nothing stands against it; to be awarded.</summary>
    Unopposed,

    Awarded,

    /// <summary>A re-check found that it no longer deserves the title; to be kept or lost.</summary>
    Doubted,

    Refused,
    Withdrawn,
    Lost,
    Expired,

    /// <summary>The union was awarded anew; that award counts from its day.</summary>
    Renewed,

    /// <summary>The union itself was closed or merged. A title is no heir's: the union that took it over applies itself.</summary>
    Lapsed,
}
