using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Tree;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("通榆县总工会", "tyxzgh")]
    [InlineData("白城市总工会", "bcszgh")]
    [InlineData("镇赉县总工会", "zlxzgh")]
    [InlineData("洮南市总工会", "tnszgh")]
    [InlineData("洮北区总工会", "tbqzgh")]
    [InlineData("大安市总工会", "daszgh")]
    [InlineData("查干浩特旅游经济开发区工会", "cghtlyjjkfqgh")]
    [InlineData("长春一汽轴承厂第三车间", "ccyqzccdscj")]
    [InlineData("珲春桦甸蛟河磐石", "hchdjhps")]
    [InlineData("亳州濮阳泸州漯河", "bzpylzlh")]
    public void A_name_is_found_by_the_initials_that_a_clerk_types(string name, string initials) => Assert.Equal(initials, Pinyin.Initials(name));

    [Theory]
    [InlineData("重庆厦门六安番禺", "cqxmlapy")]
    [InlineData("中国农业银行工会", "zgnyyhgh")]
    [InlineData("县畜牧局", "xxmj")]
    [InlineData("大厦物业", "dswy")]
    public void A_character_of_two_readings_is_read_as_its_word_is(string name, string initials) => Assert.Equal(initials, Pinyin.Initials(name));

    [Fact]
    public void Letters_and_digits_stay_and_signs_go() => Assert.Equal("tcldyg3gh", Pinyin.Initials("TCL(第一)钢·3工会!?😀"));

    [Fact]
    public void Every_character_of_GB_2312_has_one_letter()
    {
        var gb = System.Text.Encoding.GetEncoding("gb2312");
        for (var row = 0xB0; row <= 0xF7; row++)
            for (var cell = 0xA1; cell <= 0xFE && (row < 0xD7 || row > 0xD7 || cell <= 0xF9); cell++)
                Assert.Equal(1, Pinyin.Initials(gb.GetString([(byte)row, (byte)cell])).Length);
    }
}
