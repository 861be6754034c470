using Microsoft.AspNetCore.Authorization;
using UnionHome.Foundation.Modules;

namespace UnionHome.Foundation.Access;

/// <summary>Something that may be done, declared by the module that does it, with the roles that may.</summary>
/// <param name="Code"><c>module.deed</c>, such as <c>returns.accept</c>.</param>
/// <param name="Name">Chinese, the key of its translation.</param>
public sealed record Permission(string Code, string Name, params Role[] Roles)
{
    /// <summary>All permissions of all modules, by code.</summary>
    public static IReadOnlyDictionary<string, Permission> All { get; } =
        ModuleList.All.SelectMany(m => m.Permissions).ToDictionary(p => p.Code, StringComparer.Ordinal);
}

/// <summary>The endpoint may be used by those who hold the permission at some union; what they then reach is cut to their subtrees.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PermitAttribute(string permission) : AuthorizeAttribute(Prefix + permission)
{
    public const string Prefix = "permit:";

    public string Permission { get; } = permission;
}
