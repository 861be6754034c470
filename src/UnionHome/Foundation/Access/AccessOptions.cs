namespace UnionHome.Foundation.Access;

/// <summary>What a site may set under <c>Access</c>. The defaults are those of GB/T 22239-2019 level 3 (8.1.4.1).</summary>
public sealed class AccessOptions
{
    public int PasswordLength { get; set; } = 10;

    /// <summary>How many of capital letters, small letters, digits and signs a password must have.</summary>
    public int PasswordKinds { get; set; } = 3;

    public int FailuresPerAccount { get; set; } = 5;

    /// <summary>An office whose people all come from one address may need more.</summary>
    public int FailuresPerAddress { get; set; } = 5;

    public TimeSpan LockOut { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Half an hour unused.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A working day, whatever is done in it.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a proof of who one is counts for deeds of weight.</summary>
    public TimeSpan StepUp { get; set; } = TimeSpan.FromMinutes(10);

    public TimeSpan Invitation { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The domain to which passkeys are bound; the host of the request when it is not set.</summary>
    public string? Domain { get; set; }

    /// <summary>Accounts of the sample may sign in, by password alone. Off for a site that keeps real records beside the sample.</summary>
    public bool DemonstrationAccounts { get; set; } = true;
}
