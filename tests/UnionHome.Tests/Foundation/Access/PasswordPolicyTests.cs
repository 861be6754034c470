using Microsoft.Extensions.Options;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Foundation.Access;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("Horse-battery-7", true)]
    [InlineData("通榆县-Baicheng-七月", true)]
    [InlineData("Short-7x", false)]
    [InlineData("onlysmallletters", false)]
    [InlineData("Password-8392", false)]
    [InlineData("Good-aaaa-73", false)]
    [InlineData("Good-1234-xy", false)]
    [InlineData("wangfang-K7-x", false)]
    public void What_a_password_must_be(string password, bool good) =>
        Assert.Equal(good, !new PasswordPolicy(Options.Create(new AccessOptions())).Broken(password, "wangfang").Any());
}
