using System.Net;
using System.Net.Sockets;

namespace UnionHome.Foundation.Access;

/// <summary>From where somebody comes, as far as it tells people apart.</summary>
public static class ClientAddress
{
    /// <summary>A household or an office holds a whole /64 of IPv6.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return ip.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, 8)) : ip.ToString();
    }
}
