using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Modules.Home;

[AllowAnonymous]
public sealed class IndexModel : PageModel;
