using CsCheck;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Tests.Foundation.Privacy.Numbers;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", Sex.Female)]
    [InlineData("11010519491231002x", "1949-12-31", Sex.Female)]
    [InlineData(" 220802199001010015 ", "1990-01-01", Sex.Male)]
    [InlineData("220881197512310024", "1975-12-31", Sex.Female)]
    [InlineData("220822198506070030", "1985-06-07", Sex.Male)]
    public void An_id_number_tells_birth_date_and_sex(string text, string born, Sex sex)
    {
        var number = IdNumber.Parse(text);

        Assert.Equal((born, sex), (number.BirthDate.Iso(), number.Sex));
    }

    [Theory]
    [InlineData("220802900101001", "220802199001010015")]
    [InlineData(" 220802199001010015 ", "220802199001010015")]
    public void A_list_of_another_office_may_have_fifteen_digits(string listed, string whole) => Assert.Equal(whole, IdNumber.ParseListed(listed).Whole);

    [Theory]
    [InlineData("220802901301001")]
    [InlineData("22080290010100X")]
    [InlineData("22080290010100")]
    public void What_is_neither_fifteen_digits_nor_a_number_is_refused(string listed) => Assert.Throws<RuleViolation>(() => IdNumber.ParseListed(listed));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("22080219900101001"), InlineData("2208021990010100150")]
    [InlineData("220802199001010014")] // wrong check digit
    [InlineData("２２０８０２１９９００１０１００１５")] // full-width digits
    [InlineData("000000199001010010")] // no such province
    public void A_wrong_id_number_is_refused(string? text) => Assert.False(IdNumber.TryParse(text, null, out _));

    [Fact]
    public void A_day_that_never_was_is_no_birth_date()
    {
        var days = from month in "0230 1301 0431 0000".Split(' ') from last in "0123456789X" select $"2208021990{month}001{last}";

        Assert.All(days, text => Assert.False(IdNumber.TryParse(text, null, out _)));
    }

    [Fact]
    public void Age_turns_on_the_birthday()
    {
        var number = IdNumber.Parse("220822198506070030");

        Assert.Equal((29, 30), (number.AgeOn(new(2015, 6, 6)), number.AgeOn(new(2015, 6, 7))));
    }

    [Fact]
    public void Every_single_wrong_digit_in_an_id_number_is_found() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9]).Sample((place, shift) =>
        {
            var text = "220802199001010015".ToCharArray();
            text[place] = (char)('0' + (text[place] - '0' + shift) % 10);
            return !IdNumber.TryParse(new string(text), null, out _);
        });

    [Theory]
    [InlineData("81220800MC00000122"), InlineData("81220802MC0000012Y"), InlineData("89220800MC00000129"), InlineData("81220802mc0000012y")]
    public void A_credit_code_of_a_union_checks(string text) => Assert.True(CreditCode.Parse(text).IsUnion);

    [Theory]
    [InlineData("81220800MC00000123"), InlineData("81220800MC0000022Y"), InlineData("8122080OMC00000122"), InlineData("81220800MC0000012"), InlineData(null)]
    public void A_wrong_credit_code_is_refused(string? text) => Assert.False(CreditCode.TryParse(text, null, out _));

    [Theory, InlineData("13904360001"), InlineData("+86 139-0436-0001"), InlineData("139 0436 0001")]
    public void A_mobile_number_is_kept_as_eleven_digits(string text) => Assert.Equal("13904360001", Mobile.Parse(text).Whole);

    [Theory, InlineData("12904360001"), InlineData("1390436000"), InlineData("04363222222"), InlineData("1390436000a"), InlineData(null)]
    public void A_wrong_mobile_number_is_refused(string? text) => Assert.False(Mobile.TryParse(text, null, out _));

    [Theory, InlineData("6222 0000 0000 0009"), InlineData("4111111111111111")]
    public void A_bank_card_with_its_check_digit_is_taken(string text) => Assert.Equal(16, BankCard.Parse(text).Whole.Length);

    [Theory, InlineData("4111111111111112"), InlineData("41111111111"), InlineData("4111111111111111111111"), InlineData("411111111111111a"), InlineData(null)]
    public void A_wrong_bank_card_is_refused(string? text) => Assert.False(BankCard.TryParse(text, null, out _));

    [Theory, InlineData("07302000"), InlineData("0730 2000-1234567"), InlineData("12345678901234567890123456789012")]
    public void A_companys_account_has_digits_and_no_check_digit(string text) => Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), CompanyAccount.Parse(text).Whole);

    [Theory, InlineData(null), InlineData(""), InlineData("1234567"), InlineData("073020A0"), InlineData("０７３０２０００１"), InlineData("123456789012345678901234567890123")]
    public void A_wrong_account_of_a_company_is_refused(string? text) => Assert.False(CompanyAccount.TryParse(text, null, out _));

    [Fact]
    public void Numbers_of_people_print_masked()
    {
        Assert.Equal("220***********0015", $"{IdNumber.Parse("220802199001010015")}");
        Assert.Equal("139****0001", $"{Mobile.Parse("13904360001")}");
        Assert.Equal("************1111", $"{BankCard.Parse("4111111111111111")}");
        Assert.Equal("****2001", $"{CompanyAccount.Parse("07302001")}");
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_number() =>
        Assert.DoesNotContain("99999", Assert.Throws<RuleViolation>(() => IdNumber.Parse("999999999999999999")).Message);
}
