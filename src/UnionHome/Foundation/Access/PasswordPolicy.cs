using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace UnionHome.Foundation.Access;

/// <summary>What a password must be; each rule that it breaks is told in a sentence.</summary>
internal sealed class PasswordPolicy(IOptions<AccessOptions> options) : IPasswordValidator<User>
{
    /// <summary>Words from which the passwords of every leaked list are made.</summary>
    private static readonly string[] Common =
        ["password", "passw0rd", "qwerty", "asdf", "1qaz", "admin", "gonghui", "unionhome", "iloveyou", "woaini", "welcome", "letmein", "abc123", "a1b2c3", "5201314"];

    private readonly AccessOptions rules = options.Value;

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var broken = Broken(password ?? "", user.UserName).ToList();
        return Task.FromResult(broken.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. broken.Select(b => new IdentityError { Code = "password", Description = b })]));
    }

    /// <summary>The Chinese sentences, keys of their translation; <c>{0}</c> is the length, <c>{1}</c> the number of kinds.</summary>
    public IEnumerable<string> Broken(string password, string? userName)
    {
        if (password.Length < rules.PasswordLength) yield return "密码至少要有 {0} 个字符";
        if (Kinds(password) < rules.PasswordKinds) yield return "密码要包含大写字母、小写字母、数字、符号中的至少 {1} 类";
        if (userName is { Length: > 2 } && password.Contains(userName, StringComparison.OrdinalIgnoreCase)) yield return "密码不能包含用户名";
        if (Common.Any(c => password.Contains(c, StringComparison.OrdinalIgnoreCase)) || HasRun(password)) yield return "密码太容易猜到：不要用常见单词、连续或重复的字符";
    }

    private static int Kinds(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
        + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);

    /// <summary>Four characters that repeat or count up or down, such as <c>aaaa</c> or <c>4321</c>.</summary>
    private static bool HasRun(string password)
    {
        for (var i = 3; i < password.Length; i++)
        {
            var step = password[i] - password[i - 1];
            if (Math.Abs(step) <= 1 && password[i - 1] - password[i - 2] == step && password[i - 2] - password[i - 3] == step) return true;
        }

        return false;
    }
}
