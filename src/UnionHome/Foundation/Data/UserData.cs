using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Foundation.Data;

/// <summary>Identity names its tables itself; these follow the others. What its schema version 3 adds is said here, since migrations are made
/// without the running program's options.</summary>
internal sealed class UserData :
    IEntityTypeConfiguration<User>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<User> table)
    {
        table.ToTable("users");
        table.Property(u => u.DisplayName).HasMaxLength(60);
        table.Property(u => u.Email).IsSealed(SealedUserStore.EmailColumn);
        table.Property(u => u.PhoneNumber).IsSealed(SealedUserStore.PhoneColumn);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> table) => table.ToTable("user_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> table)
    {
        table.ToTable("user_logins");
        table.Property(l => l.LoginProvider).HasMaxLength(128);
        table.Property(l => l.ProviderKey).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> table)
    {
        table.ToTable("user_tokens");
        table.Property(t => t.LoginProvider).HasMaxLength(128);
        table.Property(t => t.Name).HasMaxLength(128);
        table.Property(t => t.Value).IsSealed(SealedUserStore.TokenColumn);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> table)
    {
        table.ToTable("user_passkeys");
        table.HasKey(p => p.CredentialId);
        table.Property(p => p.CredentialId).HasMaxLength(1024);
        table.OwnsOne(p => p.Data).ToJson();
        table.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
    }
}
