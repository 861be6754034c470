using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace UnionHome.Foundation.Web;

/// <summary>
/// What a form says to input of the wrong shape, in the reader's language. A property needs only <c>[Required]</c> and
/// <c>[Display(Name = "中文")]</c>; the sentence follows from the attribute.
/// </summary>
internal sealed class BindingMessages(Texts texts) : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var say = options.ModelBindingMessageProvider;
        say.SetMissingBindRequiredValueAccessor(name => texts["请填写{0}", name]);
        say.SetMissingKeyOrValueAccessor(() => texts["请填写此项"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => texts["请求内容为空"]);
        say.SetValueMustNotBeNullAccessor(_ => texts["请填写此项"]);
        say.SetAttemptedValueIsInvalidAccessor((value, name) => texts["“{0}”不是有效的{1}", value, name]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}”不是有效的值", value]);
        say.SetUnknownValueIsInvalidAccessor(name => texts["{0}填写有误", name]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["填写有误"]);
        say.SetValueIsInvalidAccessor(value => texts["“{0}”不是有效的值", value]);
        say.SetValueMustBeANumberAccessor(name => texts["{0}应填数字", name]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => texts["此项应填数字"]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null) continue;
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => "请填写{0}",
                StringLengthAttribute { MinimumLength: > 0 } => "{0}应为{2}至{1}个字",
                StringLengthAttribute or MaxLengthAttribute => "{0}最多{1}个字",
                MinLengthAttribute => "{0}至少{1}个字",
                RangeAttribute => "{0}应在{1}和{2}之间",
                RegularExpressionAttribute => "{0}的格式不对",
                EmailAddressAttribute => "{0}不是有效的电子邮箱",
                UrlAttribute => "{0}不是有效的网址",
                CompareAttribute => "两次填写的{0}不一致",
                _ => null,
            };
        }
    }
}
