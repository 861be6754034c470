using UnionHome.Foundation.Data;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>Findings that stop aid until they are looked into.</summary>
internal static class OpenFindings
{
    /// <summary>The holders of files with a finding that nobody has looked into, or that was upheld and not reviewed since.</summary>
    public static IQueryable<Guid> People(Db db) =>
        from c in db.Set<CheckFinding>()
        join own in db.Set<HardshipFile>() on c.FileId equals own.Id
        where own.OpenPersonId != null && (c.State == FindingState.Open || (c.State == FindingState.Upheld && (own.ReviewedOn == null || own.ReviewedOn < c.DecidedOn)))
        select own.PersonId;
}
