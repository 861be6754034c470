internal static class Program
{
    private static void Main() => Console.WriteLine("bench");
}
