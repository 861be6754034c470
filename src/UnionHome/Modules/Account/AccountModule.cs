using Microsoft.AspNetCore.Mvc.ApplicationModels;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Account;

/// <summary>A person's own account: signing in and out, password, second factor, sessions. Everybody has only their own, so no role is asked.</summary>
internal sealed class AccountModule : IModule
{
    /// <summary>A wrong password counts although the page refuses it, and no answer that opens a session may be told twice.</summary>
    public void Pages(PageConventionCollection pages) =>
        pages.AddFolderApplicationModelConvention("/Account", page => page.EndpointMetadata.Add(new OutsideUnitOfWorkAttribute()));
}
