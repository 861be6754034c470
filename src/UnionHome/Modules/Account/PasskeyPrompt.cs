namespace UnionHome.Modules.Account;

public enum PasskeyUse
{
    SignIn, Enrol,
}

/// <summary>A button that asks the browser for a passkey and sends its answer to <paramref name="Address"/>.</summary>
public sealed record PasskeyPrompt(string Address, PasskeyUse Use, string Text);
