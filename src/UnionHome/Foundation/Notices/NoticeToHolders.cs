using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Notices;

/// <summary>
/// The same message to everyone who holds the permission at a union that covers <paramref name="Path"/> (with
/// <paramref name="OnlyAt"/>: at that union itself), except the sender; those who come later do not find it.
/// </summary>
public sealed record NoticeToHolders(
    string Permission, string Path, string Kind, string Text, IReadOnlyList<string> Args, string Link, Act Act, bool OnlyAt = false) : IPosting
{
    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        foreach (var message in postings.Cast<NoticeToHolders>())
        {
            foreach (var user in await message.Holders(db, cancellationToken))
                db.Add(Notice.To(user, message.Kind, message.Text, message.Args, message.Link, message.Act));
        }
    }

    private Task<List<Guid>> Holders(Db db, CancellationToken cancellationToken)
    {
        var roles = Access.Permission.All[Permission].Roles;
        string[] places = OnlyAt ? [Path] : [.. OrganisationPath.Levels(Path)];
        var sender = Act.UserId;
        return (from role in db.Roles
                join organisation in db.Organisations on role.OrganisationId equals organisation.Id
                where role.EndedAt == null && roles.Contains(role.Role) && places.Contains(organisation.Path) && role.UserId != sender
                select role.UserId).Distinct().ToListAsync(cancellationToken);
    }
}
