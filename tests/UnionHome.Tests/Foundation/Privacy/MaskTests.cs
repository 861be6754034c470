using UnionHome.Foundation.Privacy;

namespace UnionHome.Tests.Foundation.Privacy;

public sealed class MaskTests
{
    [Theory]
    [InlineData(PersonalKind.IdNumber, "220802199001010015", "220***********0015")]
    [InlineData(PersonalKind.Mobile, "13904360001", "139****0001")]
    [InlineData(PersonalKind.BankCard, "6222000000000002", "************0002")]
    [InlineData(PersonalKind.Name, "张三", "张*")]
    [InlineData(PersonalKind.Name, "欧阳小明", "欧**明")]
    [InlineData(PersonalKind.Email, "wang@example.org", "w***@example.org")]
    [InlineData(PersonalKind.Text, "慢性肾病", "****")]
    [InlineData(PersonalKind.Mobile, "1234567", "*******")]
    [InlineData(PersonalKind.Name, "张", "*")]
    [InlineData(PersonalKind.Email, "no address", "**********")]
    [InlineData(PersonalKind.Text, "", "")]
    public void Enough_is_left_to_recognise_a_value_and_no_more(PersonalKind kind, string text, string masked) => Assert.Equal(masked, Mask.Of(kind, text));
}
