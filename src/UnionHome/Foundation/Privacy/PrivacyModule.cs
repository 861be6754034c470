using Microsoft.AspNetCore.DataProtection.KeyManagement;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Privacy;

internal sealed class PrivacyModule : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton(s => new KeyRing(
            s.GetRequiredService<IConfiguration>()["keys"] ?? Path.Combine(s.GetRequiredService<DataPlace>().Folder, "keys"),
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Vault>();
        services.AddScoped<PersonalData>();
        services.AddScoped<OnePass>();
        services.AddScoped<Resealing>();
        services.AddOptions<KeyManagementOptions>().Configure<Vault>((options, vault) => options.XmlEncryptor = new SealedXml(vault));
    }
}
