using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Account;

/// <summary>A person's own account: signing in and out, password, second factor, sessions. Everybody has only their own, so no role is asked.</summary>
internal sealed class AccountModule : IModule;
