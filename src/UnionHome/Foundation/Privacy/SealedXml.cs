using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace UnionHome.Foundation.Privacy;

/// <summary>Keeps the keys of cookies and form tokens, which the nodes share through the database, unreadable in it: a copied database signs nobody in.</summary>
internal sealed class SealedXml(Vault vault) : IXmlEncryptor
{
    internal static readonly SealPlace Place = new("data_protection_key.xml", "shared");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", vault.SealText(Place, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(OpenedXml));
}

/// <summary>Named in the stored keys and made by the framework, which hands it the services.</summary>
internal sealed class OpenedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<Vault>().OpenText(SealedXml.Place, encryptedElement.Value));
}
