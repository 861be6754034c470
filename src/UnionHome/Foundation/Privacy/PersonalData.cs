using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Privacy;

/// <summary>Looking at whole personal values: only with a reason, and never without leaving a line that says who, when, why and whose.</summary>
public sealed class PersonalData(Db db, Vault vault)
{
    /// <summary>
    /// The text of the value. The audit line is saved first, with everything else that the caller has changed; if it cannot be saved,
    /// nothing is told.
    /// </summary>
    public Task<string> Look(Record record, string property, Sealed value, Act act, CancellationToken cancellationToken = default) =>
        Look(Vault.PlaceOf(record, property), value, record.Id, record.Path, act, cancellationToken);

    /// <param name="path">Where the auditors of this account stand: the union at which it has its role.</param>
    public async Task<string?> LookAtPhone(User user, string path, Act act, CancellationToken cancellationToken = default) =>
        user.PhoneNumber is { } stored
            ? await Look(new(SealedUserStore.PhoneColumn, user.Id), Sealed.FromStore(stored), user.Id, path, act, cancellationToken)
            : null;

    private async Task<string> Look(SealPlace place, Sealed value, Guid record, string path, Act act, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(act.Reason))
            throw new RuleViolation("privacy.reason_missing", "查看完整的个人信息请写明理由", "Reason");
        var text = vault.Open(place, value);
        db.Add(AuditLine.Of($"personal.look:{place.Property}", act, record, path));
        await db.SaveChangesAsync(cancellationToken);
        return text;
    }
}
