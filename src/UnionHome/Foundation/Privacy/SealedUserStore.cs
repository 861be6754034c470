using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// Accounts whose e-mail address, phone number, TOTP secret and recovery codes are sealed in the database. An address is found by its
/// blind index, which stands in the place of the normalised one.
/// </summary>
public sealed class SealedUserStore(Db db, Vault vault, IdentityErrorDescriber describer) : UserOnlyStore<User, Db, Guid>(db, describer)
{
    internal const string EmailColumn = "user.email", PhoneColumn = "user.phone", TokenColumn = "user_token.value";

    public override Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken = default)
    {
        SealWhatIsPlain(user);
        return base.CreateAsync(user, cancellationToken);
    }

    public override Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        SealWhatIsPlain(user);
        return base.UpdateAsync(user, cancellationToken);
    }

    public override Task SetEmailAsync(User user, string? email, CancellationToken cancellationToken = default) =>
        base.SetEmailAsync(user, Seal(EmailColumn, user, email), cancellationToken);

    public override Task<string?> GetEmailAsync(User user, CancellationToken cancellationToken = default) => Task.FromResult(Open(EmailColumn, user, user.Email));

    public override Task SetPhoneNumberAsync(User user, string? phoneNumber, CancellationToken cancellationToken = default) =>
        base.SetPhoneNumberAsync(user, Seal(PhoneColumn, user, phoneNumber), cancellationToken);

    public override Task<string?> GetPhoneNumberAsync(User user, CancellationToken cancellationToken = default) =>
        Task.FromResult(Open(PhoneColumn, user, user.PhoneNumber));

    public override Task SetNormalizedEmailAsync(User user, string? normalizedEmail, CancellationToken cancellationToken = default) =>
        base.SetNormalizedEmailAsync(user, normalizedEmail is null ? null : EmailIndex(normalizedEmail), cancellationToken);

    public override Task<User?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default) =>
        base.FindByEmailAsync(EmailIndex(normalizedEmail), cancellationToken);

    public override Task SetTokenAsync(User user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : vault.SealText(TokenPlace(user, loginProvider, name), value), cancellationToken);

    public override async Task<string?> GetTokenAsync(User user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored ? vault.OpenText(TokenPlace(user, loginProvider, name), stored) : null;

    private string EmailIndex(string normalizedEmail) => vault.Index("email", normalizedEmail);

    /// <summary>An account made with its address or number already in it.</summary>
    private void SealWhatIsPlain(User user)
    {
        if (user.Email is not null && !Vault.IsSealed(user.Email)) user.Email = Seal(EmailColumn, user, user.Email);
        if (user.PhoneNumber is not null && !Vault.IsSealed(user.PhoneNumber)) user.PhoneNumber = Seal(PhoneColumn, user, user.PhoneNumber);
    }

    private string? Seal(string column, User user, string? text)
    {
        if (text is null) return null;
        if (user.Id == Guid.Empty) user.Id = Guid.CreateVersion7();
        return vault.SealText(new(column, user.Id), text);
    }

    private string? Open(string column, User user, string? stored) =>
        Vault.IsSealed(stored) ? vault.OpenText(new(column, user.Id), stored!) : stored;

    private static SealPlace TokenPlace(User user, string loginProvider, string name) => new(TokenColumn, SealedRow.Of(user.Id, loginProvider, name));
}
