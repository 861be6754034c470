using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Foundation.Web;

/// <summary>
/// A page with a form. Its POST handler runs only with input of the right shape and may throw any refusal: the page is then shown
/// again (422, or 409 when the record was changed meanwhile) with the sentence at its field and what was typed kept.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>
    /// The version of the record that the form shows, posted back with it: set it in <see cref="Load"/> and check it in the handler
    /// with <c>record.Expect(Version)</c>.
    /// </summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// Loads what the page shows beside the form (record, lists) and the stored values into the input, on GET and before the page is
    /// shown again. What was typed wins over it, since fields take their value from the model state. Route values are bind properties.
    /// </summary>
    public abstract Task Load(CancellationToken cancellationToken);

    /// <summary>
    /// What is stored now for a field that is no property of the page (a line of a sheet), and what to call it; asked when the record
    /// was changed meanwhile. Null when the page itself tells.
    /// </summary>
    public virtual (string Name, string Value)? Stored(string field) => null;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        return Page();
    }
}
