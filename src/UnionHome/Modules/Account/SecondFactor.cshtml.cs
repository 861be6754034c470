using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Account;

/// <summary>Authenticator app, passkeys and recovery codes of one's own account. Staff without any are led here and nowhere else.</summary>
[Authorize(AccessPolicies.AnyAccount), StepUp]
public sealed class SecondFactor(
    Db db, Reach reach, UserManager<User> users, SignInManager<User> passkeys, SecondFactors factors, Sessions sessions, Texts texts) : FormPage
{
    public const string CodesKey = "recovery-codes";

    [BindProperty, StringLength(20), Display(Name = "验证码")]
    public string? Code { get; set; }

    public bool HasApp { get; private set; }

    public bool IsDemanded { get; private set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public string Secret { get; private set; } = "";

    public (int Size, string Path) Qr { get; private set; }

    private Guid Me => reach.UserId ?? throw new NotFound("user");

    public override async Task Load(CancellationToken cancellationToken)
    {
        var user = await Myself();
        HasApp = await factors.HasApp(Me, cancellationToken);
        Passkeys = await users.GetPasskeysAsync(user);
        CodesLeft = await factors.CodesLeft(Me, cancellationToken);
        IsDemanded = !HasApp && Passkeys.Count == 0 && !user.IsDemonstration && (await reach.Roles(cancellationToken)).Any(r => r.Role != Role.Worker);
        if (HasApp) return;
        Secret = await factors.SecretToEnrol(Me, cancellationToken);
        Qr = QrImage.Of(Totp.Address(Secret, texts["工会之家"], user.UserName!));
    }

    public async Task<IActionResult> OnPostAppAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Code)) throw new RuleViolation("access.code_needed", "请填写验证码", nameof(Code));
        if (!await factors.ConfirmApp(Me, Code, cancellationToken))
            throw new RuleViolation("access.wrong_code", "验证码不正确、已过期或已用过", nameof(Code));
        return await Enrolled("user.app_enrolled", "已绑定身份验证器", cancellationToken);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, [StringLength(60)] string? name, CancellationToken cancellationToken)
    {
        var proof = await passkeys.PerformPasskeyAttestationAsync(credential);
        if (!proof.Succeeded || proof.UserEntity.Id != Me.ToString())
            throw new RuleViolation("access.wrong_passkey", "通行密钥没有通过验证，请重试或改用其他方式");
        proof.Passkey.Name = string.IsNullOrWhiteSpace(name) ? texts["通行密钥"] : name.Trim();
        await users.AddOrUpdatePasskeyAsync(await Myself(), proof.Passkey);
        return await Enrolled("user.passkey_enrolled", "已添加通行密钥", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAppAsync(CancellationToken cancellationToken)
    {
        await factors.RemoveApp(Me, cancellationToken);
        return await Done("user.app_removed", "已解除身份验证器的绑定", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id, CancellationToken cancellationToken)
    {
        var user = await Myself();
        var passkey = (await users.GetPasskeysAsync(user)).FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == id) ?? throw new NotFound("passkey");
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        return await Done("user.passkey_removed", "已删除通行密钥", cancellationToken);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        if (!await factors.Any(Me, cancellationToken)) throw new RuleViolation("access.no_factor", "请先绑定身份验证器或通行密钥");
        TempData[CodesKey] = string.Join(' ', await factors.NewRecoveryCodes(Me, cancellationToken));
        return await Done("user.recovery_codes", "已生成新的恢复代码，旧代码全部作废", cancellationToken);
    }

    private async Task<User> Myself() => await users.GetUserAsync(User) ?? throw new NotFound("user");

    private async Task<IActionResult> Enrolled(string action, string done, CancellationToken cancellationToken)
    {
        if (await factors.CodesLeft(Me, cancellationToken) == 0)
            TempData[CodesKey] = string.Join(' ', await factors.NewRecoveryCodes(Me, cancellationToken));
        var result = await Done(action, done, cancellationToken);
        await sessions.Confirm(secondFactor: true, cancellationToken);
        return result;
    }

    private async Task<IActionResult> Done(string action, string done, CancellationToken cancellationToken)
    {
        db.Add(AuditLine.Of(action, reach.Act(), Me));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts[done];
        return RedirectToPage();
    }
}
