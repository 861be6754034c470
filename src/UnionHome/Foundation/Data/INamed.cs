namespace UnionHome.Foundation.Data;

/// <summary>Something with a name in both languages, so that a refusal that names it reads right in either.</summary>
public interface INamed
{
    string Name(bool english);
}
