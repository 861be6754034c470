using Microsoft.AspNetCore.Identity;

namespace UnionHome.Foundation.Access;

/// <summary>A person with an account. What they may do is in <see cref="RoleAt"/>.</summary>
public sealed class User : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>An account of the sample: its password is public, and it needs no second factor.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>Set when the account may no longer be used; accounts are never deleted, since steps name them.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
