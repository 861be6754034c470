using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>
/// What follows from the end of a notice, for records of one kind; implemented and registered by their module. It loads the record by
/// <see cref="PublicNotice.AboutId"/> and takes its step; both are saved together by the caller.
/// </summary>
public interface INoticedRecords
{
    string RecordKind { get; }

    /// <summary>The days are over and nothing stands against it: the record moves on.</summary>
    Task Unopposed(PublicNotice notice, Act act, CancellationToken cancellationToken);

    /// <summary>An objection was upheld: the record stops.</summary>
    Task Stopped(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken);
}
