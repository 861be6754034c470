using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures;

/// <summary>
/// A page of figures that is asked for by its address. What cannot be answered (an unknown union, a day that is none) is said at its
/// field, with what was typed kept; the page then shows its filter and no figures.
/// </summary>
public abstract class FigurePage(Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FigureAsked Asked { get; set; } = new();

    protected Texts Texts => texts;

    public bool Answered { get; private set; }

    protected async Task<IActionResult> Answer(Func<Task> ask)
    {
        try
        {
            await ask();
            Answered = true;
        }
        catch (RuleViolation refusal)
        {
            Say(refusal, StatusCodes.Status422UnprocessableEntity);
        }
        catch (NotFound nothing) when (nothing.Told is not null)
        {
            Say(nothing.Told, StatusCodes.Status404NotFound);
        }

        return Page();
    }

    private void Say(RuleViolation refusal, int status)
    {
        ModelState.AddModelError(refusal.Field ?? "", texts.Of(refusal));
        Response.StatusCode = status;
    }
}
