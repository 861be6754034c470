namespace UnionHome.Foundation.Privacy.Numbers;

/// <summary>The number of an account into which money is paid: of a person's card or of a company. Its text form is masked.</summary>
public interface IAccountNumber
{
    string Whole { get; }
}
