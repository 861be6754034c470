using UnionHome.Foundation.Commands;

namespace UnionHome.Tests.Foundation.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void No_command_means_serve_and_runs()
    {
        var line = CommandLine.Read(["--urls", "http://127.0.0.1:5", "--data=/srv/x"], TextWriter.Null);

        Assert.Null(line.Answer());
        Assert.Equal(["--urls=http://127.0.0.1:5", "--data=/srv/x"], line.Settings);
    }

    [Fact]
    public void A_switch_does_not_swallow_the_word_after_it()
    {
        var line = CommandLine.Read(["serve", "--empty", "--urls", "http://127.0.0.1:5"], TextWriter.Null);

        Assert.True(line.Switch("empty"));
        Assert.Equal("http://127.0.0.1:5", line.Option("urls"));
    }

    [Fact]
    public void A_switch_can_be_said_to_be_off() =>
        Assert.False(CommandLine.Read(["serve", "--empty=false"], TextWriter.Null).Switch("empty"));

    [Fact]
    public void A_value_with_equals_signs_and_spaces_stays_whole() =>
        Assert.Equal("Host=db;Username=u", CommandLine.Read(["migrate", "--database", "Host=db;Username=u"], TextWriter.Null).Option("database"));

    [Theory, InlineData("nonsense"), InlineData("user"), InlineData("Serve")]
    public void An_unknown_command_lists_the_known_ones_and_fails(string word)
    {
        var told = new StringWriter();

        Assert.Equal(2, CommandLine.Read([word, "--lang", "en"], told).Answer());
        Assert.Contains($"There is no command “{word}”", told.ToString());
        Assert.Contains("migrate", told.ToString());
    }

    [Theory, InlineData("--help"), InlineData("help")]
    public void Help_lists_every_command(string word)
    {
        var told = new StringWriter();

        Assert.Equal(0, CommandLine.Read([word], told).Answer());
        Assert.All(CommandLine.All, v => Assert.Contains($"  {v.Name} ", told.ToString()));
    }

    [Fact]
    public void Help_of_a_command_is_told_in_the_language_asked_for()
    {
        var told = new StringWriter();

        Assert.Equal(0, CommandLine.Read(["serve", "--help", "--lang=en"], told).Answer());
        Assert.Contains("where to listen", told.ToString());
    }
}
