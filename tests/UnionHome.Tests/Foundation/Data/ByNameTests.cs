using System.Text.Json;
using UnionHome.Foundation.Payments;

namespace UnionHome.Tests.Foundation.Data;

public sealed class ByNameTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("\"0\"")]
    [InlineData("\"Nothing\"")]
    public void An_enumeration_is_not_read_from_a_number_or_an_unknown_word(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FundUse>(json));

    [Fact]
    public void It_is_written_and_read_as_a_word() =>
        Assert.Equal((FundUse.Living, "\"Living\""), (JsonSerializer.Deserialize<FundUse>("\"Living\""), JsonSerializer.Serialize(FundUse.Living)));
}
