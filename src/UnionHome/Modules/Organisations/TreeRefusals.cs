using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations;

/// <summary>A rule of the tree names its own word for what the form calls otherwise.</summary>
internal static class TreeRefusals
{
    public static async Task AtField(Func<Task> change, string ruleField, string formField)
    {
        try
        {
            await change();
        }
        catch (RuleViolation refusal) when (refusal.Field == ruleField)
        {
            throw new RuleViolation(refusal.Code, refusal.Text, formField, [.. refusal.Args]);
        }
    }
}
