using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.People.Members;

/// <summary>A figure of members leads to the membership, for those who may see it; who a member is, the public is not told.</summary>
internal sealed class MemberOrigins : IFigureOrigins
{
    public string RecordKind => Membership.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/members/{recordId}", null, MembersModule.View));
}
