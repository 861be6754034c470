using System.Reflection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Tests.Foundation.Privacy;

public sealed class PersonalPropertiesTests
{
    [Fact]
    public void Every_property_marked_personal_is_sealed_and_every_sealed_one_is_marked() =>
        Assert.All(Properties(), p => Assert.Equal(p.GetCustomAttribute<PersonalAttribute>() is not null, p.PropertyType == typeof(Sealed)));

    [Fact]
    public async Task The_names_bound_into_values_are_those_of_one_column_each()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var names = SealedData.Columns(db.Model).Select(p => p.SealedName()!).ToList();

        Assert.Contains("user.phone", names);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, n => Assert.Matches("^[a-z_]+\\.[a-z_]+$", n));
    }

    /// <summary>A column with one of these words in its name is personal unless it is listed here with the reason.</summary>
    [Fact]
    public async Task No_column_that_sounds_personal_is_stored_in_plain_text()
    {
        string[] words = ["phone", "email", "id_number", "identity", "bank", "mobile", "illness", "income", "secret"];
        string[] known =
        [
            "users.normalized_email", // a blind index
            "union_profiles.identity_on", // the day on which a chair's identity was made public
            "people.bank", "payments.bank", "purchases.bank", // which bank, not the account
            "designated_hospitals.telephone", // the hospital’s own number, shown to whoever has a card
            "users.email_confirmed", "users.phone_number_confirmed", // yes or no
            "officers.office_phone", "founding_requests.election_office_phone", // the union office’s own number, published with the chair’s name
        ];
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var columns = from entity in db.Model.GetEntityTypes()
                      let table = Microsoft.EntityFrameworkCore.Metadata.StoreObjectIdentifier.Create(entity, Microsoft.EntityFrameworkCore.Metadata.StoreObjectType.Table)
                      where table is not null
                      from property in entity.GetProperties()
                      where property.SealedName() is null
                      select $"{table.Value.Name}.{Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(property, table.Value)}";

        Assert.Empty(columns.Where(c => words.Any(w => c.Contains(w, StringComparison.Ordinal))).Except(known));
    }

    private static IEnumerable<PropertyInfo> Properties() =>
        typeof(Db).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly));
}
